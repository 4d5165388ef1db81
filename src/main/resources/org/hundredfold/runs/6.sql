-- Version 6. What was expected of a run and what it takes to repeat it.

-- What was forecast of a run before it started. Gone once it is continued.
CREATE TABLE forecast (
    run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    made   TEXT    NOT NULL, -- JSON Forecast
    epochs INTEGER NOT NULL, -- that it is judged by; 0 before the run is trained to its end
    took   REAL              -- seconds by the clock on the wall, pauses left out; NULL as long as epochs is 0
) STRICT;
