package org.hundredfold.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What two networks answered to the pictures that both were tested on, matched by the content of their files. A picture that
 * is there several times counts once, for its copies say nothing more.
 *
 * @param bothRight pictures
 * @param bothWrong pictures
 * @param onlyFirst pictures that the first alone gets right, in the order of its test
 * @param onlySecond pictures that the second alone gets right, in the order of the first's test
 * @param relabelled pictures of both tests that were of different classes in them, and are not compared
 * @param unshared pictures of one test that are not in the other, in both together
 * @param copies of pictures that are counted already, in both tests together
 */
public record AnswerComparison(
        int bothRight,
        int bothWrong,
        List<Pair> onlyFirst,
        List<Pair> onlySecond,
        int relabelled,
        int unshared,
        int copies) {
    /** Differences that chance makes less often than this are taken for real. */
    public static final double SIGNIFICANT = 0.05;

    /** Two answers to one picture. */
    public record Pair(PictureAnswer first, PictureAnswer second) {}

    /** What the pictures allow to say. */
    public enum Verdict {
        FIRST_BETTER,
        SECOND_BETTER,
        /** The pictures show none, which is no proof that there is none. */
        NO_DIFFERENCE,
        /** There is no picture to compare them by. */
        NOTHING_SHARED
    }

    public AnswerComparison {
        onlyFirst = List.copyOf(onlyFirst);
        onlySecond = List.copyOf(onlySecond);
    }

    public static AnswerComparison of(List<PictureAnswer> first, List<PictureAnswer> second) {
        Map<String, PictureAnswer> firsts = byContent(first);
        Map<String, PictureAnswer> seconds = byContent(second);
        int copies = first.size() - firsts.size() + second.size() - seconds.size();
        int onlyInSecond = seconds.size();
        int bothRight = 0;
        int bothWrong = 0;
        int relabelled = 0;
        int unshared = 0;
        List<Pair> onlyFirst = new ArrayList<>();
        List<Pair> onlySecond = new ArrayList<>();
        for (PictureAnswer a : firsts.values()) {
            PictureAnswer b = seconds.get(a.content());
            if (b == null) {
                unshared++;
                continue;
            }
            onlyInSecond--;
            if (!a.truth().equals(b.truth())) {
                relabelled++;
            } else if (a.right() && b.right()) {
                bothRight++;
            } else if (a.right()) {
                onlyFirst.add(new Pair(a, b));
            } else if (b.right()) {
                onlySecond.add(new Pair(a, b));
            } else {
                bothWrong++;
            }
        }
        return new AnswerComparison(
                bothRight, bothWrong, onlyFirst, onlySecond, relabelled, unshared + onlyInSecond, copies);
    }

    private static Map<String, PictureAnswer> byContent(List<PictureAnswer> answers) {
        Map<String, PictureAnswer> byContent = new LinkedHashMap<>();
        answers.forEach(answer -> byContent.putIfAbsent(answer.content(), answer));
        return byContent;
    }

    /** How many pictures are compared. */
    public int pictures() {
        return bothRight + bothWrong + onlyFirst.size() + onlySecond.size();
    }

    /** How probable a difference as large or larger would be if both were equally good, by McNemar's exact test. */
    public double p() {
        return McNemar.p(onlyFirst.size(), onlySecond.size());
    }

    public Verdict verdict() {
        if (pictures() == 0) {
            return Verdict.NOTHING_SHARED;
        }
        if (p() >= SIGNIFICANT) {
            return Verdict.NO_DIFFERENCE;
        }
        return onlyFirst.size() > onlySecond.size() ? Verdict.FIRST_BETTER : Verdict.SECOND_BETTER;
    }

    /**
     * The verdict in a sentence.
     *
     * @param first what the first is called
     */
    public String words(String first, String second) {
        return switch (verdict()) {
            case FIRST_BETTER -> "%s is better than %s, %s.".formatted(first, second, pInWords());
            case SECOND_BETTER -> "%s is better than %s, %s.".formatted(second, first, pInWords());
            case NO_DIFFERENCE ->
                "No difference that %s can show, %s."
                        .formatted(
                                pictures() == 1 ? "this one picture" : "these " + pictures() + " pictures", pInWords());
            case NOTHING_SHARED ->
                "%s and %s were tested on no picture in common, so nobody can tell which is better."
                        .formatted(first, second);
        };
    }

    private String pInWords() {
        return McNemar.words(p());
    }
}
