-- Version 2. What the user decided about pictures of a folder; their files are never touched.

CREATE TABLE correction (
    folder  TEXT NOT NULL, -- of the data set
    picture TEXT NOT NULL, -- its path below that folder, with / on every system
    content TEXT NOT NULL, -- hex SHA-256 of the file the decision was made about
    class   TEXT,          -- that it belongs to; null if it is left out
    PRIMARY KEY (folder, picture)
) STRICT, WITHOUT ROWID;

ALTER TABLE run ADD COLUMN validation_folder TEXT; -- of pictures set aside for validation, if there is one
