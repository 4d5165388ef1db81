package org.hundredfold.data;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Pictures that become objects only when they are asked for, so that a million of them take little memory. Immutable. */
final class LabelledPictures extends AbstractList<Picture> implements RandomAccess {
    private final IntFunction<Picture> pictures;
    private final int[] places;
    private final int[] labels;

    /**
     * @param pictures those that there are, whatever their labels
     * @param places of the pictures in this list among them
     * @param labels of the pictures in this list
     */
    LabelledPictures(IntFunction<Picture> pictures, int[] places, int[] labels) {
        this.pictures = pictures;
        this.places = places;
        this.labels = labels;
    }

    static LabelledPictures of(List<Picture> pictures) {
        if (pictures instanceof LabelledPictures labelled) {
            return labelled;
        }
        List<Picture> kept = List.copyOf(pictures);
        return new LabelledPictures(
                kept::get,
                IntStream.range(0, kept.size()).toArray(),
                kept.stream().mapToInt(Picture::label).toArray());
    }

    @Override
    public Picture get(int index) {
        return pictures.apply(places[index]).withLabel(labels[index]);
    }

    @Override
    public int size() {
        return places.length;
    }

    int[] labels() {
        return labels.clone();
    }

    int label(int index) {
        return labels[index];
    }

    int count(int label) {
        return (int) IntStream.of(labels).filter(each -> each == label).count();
    }

    /** Those with the given indices, in that order, with other labels. */
    LabelledPictures only(int[] indices, int[] otherLabels) {
        return new LabelledPictures(
                pictures, IntStream.of(indices).map(i -> places[i]).toArray(), otherLabels);
    }
}
