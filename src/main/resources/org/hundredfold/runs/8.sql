-- Version 8. How far the answers of a run's network are to be trusted, for runs that have ended and had pictures for validation.
CREATE TABLE calibration (
    run_id      INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    temperature REAL NOT NULL,
    pictures    INTEGER NOT NULL, -- for validation that it was fitted on
    measured    TEXT NOT NULL,    -- Calibration.Measured: which pictures the reliability is of
    before      TEXT NOT NULL,    -- JSON Reliability
    after       TEXT NOT NULL,    -- JSON Reliability
    familiarity BLOB NOT NULL     -- PackedFamiliarity
) STRICT;
