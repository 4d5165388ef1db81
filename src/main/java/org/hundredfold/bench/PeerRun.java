package org.hundredfold.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What a peer said of one training. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PeerRun(
        @JsonProperty("images_per_s") double picturesPerSecond,
        @JsonProperty("test_accuracy") double testAccuracy,
        @JsonProperty("threads") int threads,
        @JsonProperty("load_s") double loadSeconds) {}
