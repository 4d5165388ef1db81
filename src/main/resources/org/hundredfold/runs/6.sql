-- Version 6. What was expected of a run and what it takes to repeat it.

-- What was forecast of a run before it started. Gone once it is continued.
CREATE TABLE forecast (
    run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    made   TEXT    NOT NULL, -- JSON Forecast
    took   REAL              -- seconds by the clock on the wall, pauses left out; NULL before the run is trained to its end
) STRICT;

-- Pictures that were suspected of a wrong label and that the user found to be right. They change nothing about the data.
CREATE TABLE confirmation (
    folder  TEXT NOT NULL, -- of the data set
    picture TEXT NOT NULL, -- its path below that folder, with / on every system
    content TEXT NOT NULL, -- hex SHA-256 of the file that was looked at
    class   TEXT NOT NULL, -- that it is right in
    PRIMARY KEY (folder, picture)
) STRICT, WITHOUT ROWID;
