-- Version 5. What a run is measured against, what was noticed about it, what was expected of it and what it takes to repeat it.

-- Of the network after an epoch, on the validation pictures: JSON array of rows, [truth][answer].
CREATE TABLE epoch_confusion (
    run_id    INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    epoch     INTEGER NOT NULL,
    loss      REAL,
    confusion TEXT    NOT NULL,
    PRIMARY KEY (run_id, epoch)
) STRICT, WITHOUT ROWID;

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

-- What the doctor found, while the run was trained or at its end: evidence as a JSON array of named figures, remedy as the
-- words of its button and all settings that it proposes.
CREATE TABLE finding (
    run_id       INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    kind         TEXT    NOT NULL,
    epoch        INTEGER NOT NULL,
    sentence     TEXT    NOT NULL,
    evidence     TEXT    NOT NULL,
    remedy       TEXT    NOT NULL,
    settings     TEXT    NOT NULL,
    PRIMARY KEY (run_id, kind)
) STRICT, WITHOUT ROWID;
-- What the user had decided about the pictures of each folder that a run learned from or is tested on: JSON array of
-- RunDecisions.Kept. There is no row for runs of versions before.
CREATE TABLE run_decision (
    run_id    INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    folder    TEXT    NOT NULL,
    decisions TEXT    NOT NULL,
    PRIMARY KEY (run_id, folder)
) STRICT;

-- Which run was trained again, with other decisions, to get this one. The earlier one may be gone.
CREATE TABLE trained_again (
    run_id  INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    earlier INTEGER NOT NULL
) STRICT;

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

-- Runs that are set up and wait to be trained, one after the other. Gone once they have begun: then they are runs.
CREATE TABLE queued_run (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    place             INTEGER NOT NULL,           -- they are trained in its order
    name              TEXT    NOT NULL,
    folder            TEXT    NOT NULL,           -- URI, as are the other folders
    validation_folder TEXT,
    test_folder       TEXT,
    settings          TEXT    NOT NULL,           -- JSON TrainingSettings
    problem           TEXT    NOT NULL DEFAULT '', -- why it could not begin, in words
    process           TEXT                        -- that is about to train it: id@start; while it lives no other takes it
) STRICT;
