package org.hundredfold.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
        String what = names(pictures)
                + (equal ? " are the same picture" : nearly(data.siblings().looks(), group));
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

    private static String nearly(Signatures looks, int[] group) {
        boolean chain = !IntStream.of(group).allMatch(each -> looks.near(group[0], each));
        return " are nearly the same picture" + (chain ? " from one to the next" : "");
    }

    /** Such as {@code cat/1.png and 2 others}. */
    private static String names(List<Picture> pictures) {
        String first = pictures.get(0).relative();
        return pictures.size() == 2
                ? first + " and " + pictures.get(1).relative()
                : "%s and %d others".formatted(first, pictures.size() - 1);
    }

    /** One for each picture of the test that the data has too, or one like it. */
    static List<Finding> between(DataSet data, DataSet test, ReadProgress progress) {
        RowLookup contents = new RowLookup(data.contents());
        ByteRows tested = test.contents();
        int[] near = near(data.siblings().looks(), test.siblings().looks(), progress);
        List<Finding> leaks = new ArrayList<>();
        for (int i = 0; i < near.length; i++) {
            int equal = contents.find(tested, i);
            int like = equal >= 0 ? equal : near[i];
            if (like >= 0) {
                leaks.add(leak(data.pictures().get(like), test.pictures().get(i), equal >= 0));
            }
        }
        return leaks;
    }

    /** For each picture of the test one of the others that is near to it, the same each time, or -1. */
    private static int[] near(Signatures known, Signatures tested, ReadProgress progress) {
        int count = known.count();
        int[] near = new int[tested.count()];
        Arrays.fill(near, -1);
        NearPairs.Use across = new NearPairs.Use() {
            @Override
            public boolean matters(int one, int other) {
                int test = Math.max(one, other) - count;
                return test >= 0 && Math.min(one, other) < count && near[test] < 0;
            }

            @Override
            public void near(int one, int other) {
                near[Math.max(one, other) - count] = Math.min(one, other);
            }

            @Override
            public boolean settled(int[] pictures) {
                return IntStream.of(pictures).allMatch(each -> each < count || near[each - count] >= 0);
            }
        };
        new NearPairs(known.and(tested), across, progress).find();
        return near;
    }

    private static Finding leak(Picture known, Picture tested, boolean equal) {
        String text = equal
                ? "The test picture %s is also one to train with, so it is not tested."
                : "The test picture %s looks nearly like one to train with, so it proves little.";
        return new Finding(Kind.LEAK, List.<Path>of(tested.file(), known.file()), text.formatted(tested.relative()));
    }
}
