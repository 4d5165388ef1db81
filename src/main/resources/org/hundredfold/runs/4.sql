-- Version 4. What the network of a finished run answered to each picture of its test.

CREATE TABLE answers (
    run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    packed BLOB    NOT NULL -- as PackedAnswers says
) STRICT;
