-- Version 1. Times are ISO 8601 in UTC. A REAL that is not a number is NULL. Columns marked JSON hold the record of that name.

CREATE TABLE run (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    name                TEXT    NOT NULL,
    note                TEXT    NOT NULL DEFAULT '',
    starred             INTEGER NOT NULL DEFAULT 0,
    state               TEXT    NOT NULL DEFAULT 'RUNNING', -- RunState; INTERRUPTED is never stored but found out from process
    explanation         TEXT    NOT NULL DEFAULT '',
    started             TEXT    NOT NULL,
    folder              TEXT    NOT NULL,
    fingerprint         TEXT    NOT NULL,
    test_folder         TEXT,                               -- of a separate test folder, if there is one
    test_fingerprint    TEXT,
    classes             TEXT    NOT NULL,                   -- JSON array of names
    training_pictures   INTEGER NOT NULL,
    validation_pictures INTEGER NOT NULL,
    test_pictures       INTEGER NOT NULL,
    network             TEXT    NOT NULL,                   -- JSON NetworkSpec
    settings            TEXT    NOT NULL,                   -- JSON TrainingSettings
    program             TEXT    NOT NULL,                   -- version of Hundredfold
    java                TEXT    NOT NULL,                   -- version and vendor
    machine             TEXT    NOT NULL,                   -- operating system and processors
    process             TEXT    NOT NULL,                   -- that trains it: id@start
    best_epoch          INTEGER,
    seconds             REAL,
    pictures_per_second REAL,
    deleted_by          TEXT                                -- process that deleted it, which may still restore it
) STRICT;

CREATE TABLE epoch (
    run_id              INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    epoch               INTEGER NOT NULL,
    training_loss       REAL,
    training_error      REAL,
    validation_loss     REAL,
    validation_error    REAL,
    seconds             REAL,
    pictures_per_second REAL,
    PRIMARY KEY (run_id, epoch)
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
    run_id     INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    step       INTEGER NOT NULL,
    epoch      REAL,
    loss_mean  REAL,
    loss_min   REAL,
    loss_max   REAL,
    error_mean REAL,
    error_min  REAL,
    error_max  REAL,
    PRIMARY KEY (run_id, step)
) STRICT, WITHOUT ROWID;

-- Parameters after an epoch: 32-bit floats, little-endian, laid out as NetworkSpec.tensors() says.
CREATE TABLE snapshot (
    run_id     INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    epoch      INTEGER NOT NULL,
    parameters BLOB    NOT NULL,
    PRIMARY KEY (run_id, epoch)
) STRICT;

-- Parameters a finished run ended with, in the same form.
CREATE TABLE model (
    run_id     INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    parameters BLOB    NOT NULL
) STRICT;

CREATE TABLE evaluation (
    run_id    INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    part      TEXT    NOT NULL CHECK (part IN ('validation', 'test')),
    confusion TEXT    NOT NULL, -- JSON array of rows: [truth][answer]
    loss      REAL,
    accuracy  REAL,
    low       REAL,             -- ends of the accuracy's interval
    high      REAL,
    PRIMARY KEY (run_id, part)
) STRICT;
