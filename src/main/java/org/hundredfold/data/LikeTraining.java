package org.hundredfold.data;

/** How far a test asks for what a network may know by heart. */
public final class LikeTraining {
    private LikeTraining() {}

    /**
     * How many of the tested pictures equal one of the others or look nearly like it. Takes time for many pictures, so not
     * for the window's thread.
     *
     * @param learned what a network learned from, with the pictures that chose its best epoch
     */
    public static int count(DataSet learned, DataSet tested) {
        return LikePictures.between(learned, tested, ReadProgress.NONE).size();
    }
}
