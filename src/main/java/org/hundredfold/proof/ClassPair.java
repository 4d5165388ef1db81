package org.hundredfold.proof;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;

/**
 * The two classes that the original network tells apart.
 *
 * @param first index of the class whose target is 0
 * @param second index of the class whose target is 1
 */
public record ClassPair(int first, int second) {
    /** The two classes with the most pictures; of equal ones those whose names come first. In order of name. */
    public static ClassPair largest(DataSet data) {
        if (data.classes().size() < 2) {
            throw new ExplainedException("%s has fewer than two classes with pictures. Put the pictures of each class"
                            .formatted(data.folder())
                    + " into a folder of its own.");
        }
        int[] two = IntStream.range(0, data.classes().size())
                .boxed()
                .sorted(Comparator.comparing(label -> -data.count(label)))
                .limit(2)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return new ClassPair(two[0], two[1]);
    }

    /**
     * The two classes of these names.
     *
     * @throws ExplainedException if they are not two names of classes that are there
     */
    public static ClassPair named(DataSet data, List<String> names) {
        if (names.size() != 2 || names.get(0).equals(names.get(1))) {
            throw new ExplainedException("The original network tells two classes apart, such as --classes %s,%s."
                    .formatted(data.classes().get(0), data.classes().get(1)));
        }
        return new ClassPair(label(data, names.get(0)), label(data, names.get(1)));
    }

    private static int label(DataSet data, String name) {
        int label = data.classes().indexOf(name);
        if (label < 0) {
            throw new ExplainedException("%s has no class %s. Its classes are: %s."
                    .formatted(data.folder(), name, String.join(", ", data.classes())));
        }
        return label;
    }
}
