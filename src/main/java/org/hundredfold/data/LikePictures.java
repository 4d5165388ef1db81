package org.hundredfold.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.data.Finding.Kind;

/** Findings about pictures that are equal or look nearly so. */
final class LikePictures {
    private LikePictures() {}

    /** One for each group of siblings. */
    static List<Finding> in(DataSet data) {
        return data.siblings().several().stream()
                .map(group -> finding(data, group))
                .toList();
    }

    private static Finding finding(DataSet data, int[] group) {
        List<Picture> pictures =
                IntStream.of(group).mapToObj(data.pictures()::get).toList();
        boolean equal = pictures.stream().map(Picture::content).distinct().count() == 1;
        List<String> classes = pictures.stream()
                .map(picture -> data.classes().get(picture.label()))
                .distinct()
                .toList();
        boolean onBothSides =
                pictures.stream().map(Picture::validation).distinct().count() > 1;
        String what = names(pictures) + (equal ? " are the same picture" : " are nearly the same picture");
        PictureFiles files = new PictureFiles(data, group);
        if (classes.size() > 1) {
            return new Finding(
                    Kind.CONTRADICTION, files, what + ", in the classes " + String.join(" and ", classes) + ".");
        }
        if (onBothSides) {
            return new Finding(Kind.LEAK, files, what + ", for training and for validation.");
        }
        return new Finding(equal ? Kind.DUPLICATE : Kind.NEAR_DUPLICATE, files, what + ".");
    }

    /** Such as {@code cat/1.png and 2 others}. */
    private static String names(List<Picture> pictures) {
        String first = pictures.get(0).relative();
        return pictures.size() == 2
                ? first + " and " + pictures.get(1).relative()
                : "%s and %d others".formatted(first, pictures.size() - 1);
    }

    /** One for each picture of the test that the data has too, or one like it. */
    static List<Finding> between(DataSet data, DataSet test) {
        RowLookup contents = new RowLookup(data.contents());
        ByteRows tested = test.contents();
        SignatureIndex looks = new SignatureIndex(data.siblings().looks(), i -> true);
        List<Finding> leaks = new ArrayList<>();
        for (int i = 0; i < test.pictures().size(); i++) {
            int equal = contents.find(tested, i);
            int like = equal >= 0 ? equal : looks.near(test.siblings().looks(), i);
            if (like >= 0) {
                leaks.add(leak(data.pictures().get(like), test.pictures().get(i), equal >= 0));
            }
        }
        return leaks;
    }

    private static Finding leak(Picture known, Picture tested, boolean equal) {
        String text = equal
                ? "The test picture %s is also one to train with, so it is not tested."
                : "The test picture %s looks nearly like one to train with, so it proves little.";
        return new Finding(Kind.LEAK, List.<Path>of(tested.file(), known.file()), text.formatted(tested.relative()));
    }
}
