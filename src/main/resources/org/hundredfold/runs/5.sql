-- Version 5. What a run is measured against, what was noticed about it, what was expected of it and what it takes to repeat it.

-- Of the network after an epoch, on the validation pictures: JSON array of rows, [truth][answer].
CREATE TABLE epoch_confusion (
    run_id    INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    epoch     INTEGER NOT NULL,
    loss      REAL,
    confusion TEXT    NOT NULL,
    PRIMARY KEY (run_id, epoch)
) STRICT, WITHOUT ROWID;

-- What was expected of a run.
ALTER TABLE run ADD COLUMN forecast TEXT; -- JSON Forecast, made before it started; null if none was, or it was continued
ALTER TABLE run ADD COLUMN took     REAL; -- seconds by the clock on the wall, pauses left out; null before it is trained to its end

-- What a simple method reaches on the same pictures: majority class, nearest neighbours, linear classifier.
CREATE TABLE baseline (
    run_id        INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    method        TEXT    NOT NULL,
    learned       INTEGER NOT NULL, -- training pictures that it learned from
    training      INTEGER NOT NULL, -- training pictures of the run
    validation    TEXT,             -- JSON array of rows, [truth][answer]; NULL without such pictures
    test          TEXT,             -- likewise
    only_network  INTEGER NOT NULL, -- test pictures, each content once, that the network alone gets right
    only_baseline INTEGER NOT NULL, -- likewise, that this method alone gets right
    PRIMARY KEY (run_id, method)
) STRICT, WITHOUT ROWID;
