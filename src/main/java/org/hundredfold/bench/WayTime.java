package org.hundredfold.bench;

import org.hundredfold.nn.original.Way;

/** How long one way takes for one picture of the original network. */
public record WayTime(Way way, Timing micros) {}
