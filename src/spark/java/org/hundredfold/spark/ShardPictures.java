package org.hundredfold.spark;

import java.io.Serializable;

/**
 * The pictures of a shard, where it is computed.
 *
 * @param pixels by slot, laid out as {@link org.hundredfold.data.Preprocessing#inputs()} says
 */
record ShardPictures(byte[][] pixels) implements Serializable {}
