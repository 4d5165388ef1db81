package org.hundredfold.train.remote;

import java.io.Serializable;
import java.util.List;
import org.hundredfold.data.FileBlock;

/**
 * Files that the workers of a cluster have read.
 *
 * @param pictures the number by which to ask for them
 * @param blocks what became of the files, without pixels
 */
record PicturesRead(int pictures, List<FileBlock> blocks) implements Serializable {}
