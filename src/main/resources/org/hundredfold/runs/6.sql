-- Version 6. What was expected of a run and what it takes to repeat it.

-- What was forecast of a run before it started. Gone once it is continued.
CREATE TABLE forecast (
    run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    made   TEXT    NOT NULL, -- JSON Forecast
    epochs INTEGER NOT NULL, -- that it is judged by; 0 before the run is trained to its end
    took   REAL              -- seconds by the clock on the wall, pauses left out; NULL as long as epochs is 0
) STRICT;

-- What a run was trained with, beside program, java and machine. Null in runs of versions before.
ALTER TABLE run ADD COLUMN nd4j TEXT;      -- version
ALTER TABLE run ADD COLUMN vectors TEXT;   -- what the engine computes with, in words
ALTER TABLE run ADD COLUMN processor TEXT; -- null also where the system does not tell

-- NetworkParameters.sha256 of the network that a run ended with; null until it is known.
ALTER TABLE run ADD COLUMN parameters_sha256 TEXT;

-- Runs that repeat another one.
CREATE TABLE repetition (
    run_id  INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    repeats INTEGER REFERENCES run (id) ON DELETE SET NULL, -- null once that run is deleted for good
    before  TEXT NOT NULL,                                  -- NetworkParameters.sha256 that that run had
    verdict TEXT                                            -- JSON Verdict; null until it has come to its end
) STRICT;
CREATE INDEX repetition_repeats ON repetition (repeats);

-- Where the user has said that folders are which runs learned from.
CREATE TABLE moved_folder (
    from_path TEXT PRIMARY KEY,
    to_path   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
