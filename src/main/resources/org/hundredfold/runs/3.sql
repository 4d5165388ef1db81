-- Version 3. What it takes to go on with a run that ended before it was trained to its end.

-- The learner's state after the run's last epoch: LearnerState.parts(). Gone once the run has been trained to its end.
CREATE TABLE checkpoint (
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    part   INTEGER NOT NULL,
    state  BLOB    NOT NULL,
    PRIMARY KEY (run_id, part)
) STRICT;

ALTER TABLE run ADD COLUMN split TEXT; -- hex SHA-256 of the pictures' places in the parts; null in runs of versions before
