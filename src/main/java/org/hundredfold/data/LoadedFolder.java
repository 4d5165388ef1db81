package org.hundredfold.data;

/**
 * What is known of every file of a folder that was read.
 *
 * @param pixels by row of the table; those of files that are no pictures mean nothing
 * @param groups of siblings, by row; likewise
 */
record LoadedFolder(FileTable table, PixelStore pixels, int[] groups) {}
