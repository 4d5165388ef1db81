package org.hundredfold.bench;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How long Python takes for one update of the original network, microseconds: the best of several. */
public record PythonTimes(
        @JsonProperty("loops_us") double loops,
        @JsonProperty("vectorised_us") double vectorised) {
    PythonTimes orBetter(PythonTimes other) {
        return new PythonTimes(Math.min(loops, other.loops), Math.min(vectorised, other.vectorised));
    }
}
