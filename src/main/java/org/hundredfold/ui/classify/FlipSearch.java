package org.hundredfold.ui.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.model.Answer;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.Explainer;
import org.hundredfold.ui.classify.Stroke.Point;

/**
 * Looks for the smallest changes of a picture that make a network take it for another class: each knob by itself, turned
 * step by step both ways, and the most telling places covered with the plain colour that reasons are told against, one after
 * the other up to half of them. What it finds is as small as its steps are; there may be smaller ones of other kinds.
 */
final class FlipSearch {
    private static final int WHITE = 255;

    private final Classifier classifier;
    private final Preprocessing preprocessing;
    private final Played picture;
    private final Answer before;
    private final BooleanSupplier cancelled;
    private final DoubleConsumer progress;
    private int tried;

    /**
     * @param picture as it is now, whatever has been done to it
     * @param progress told the share that has been tried, in [0, 1]
     */
    FlipSearch(Classifier classifier, Played picture, BooleanSupplier cancelled, DoubleConsumer progress) {
        this.classifier = classifier;
        this.picture = picture;
        this.cancelled = cancelled;
        this.progress = progress;
        preprocessing = classifier.model().preprocessing();
        before = classifier.classify(picture.image());
    }

    /**
     * The smallest change of each kind that flips the answer, the one that changes least first; empty if none does. Takes
     * seconds.
     *
     * @throws CancellationException once it is cancelled
     */
    List<Flip> find() {
        List<Flip> found = new ArrayList<>();
        for (Knob knob : Knob.values()) {
            byKnob(knob).ifPresent(found::add);
            done();
        }
        if (Explainer.hasPlaces(classifier.model())) {
            byPlaces().ifPresent(found::add);
        }
        found.sort(Comparator.comparingDouble(Flip::distance));
        return found;
    }

    private void done() {
        tried++;
        progress.accept((double) tried / (Knob.values().length + 1));
    }

    private Optional<Flip> byKnob(Knob knob) {
        double now = picture.amount(knob);
        int up = (int) Math.round((knob.most() - now) / knob.step());
        int down = (int) Math.round((now - knob.least()) / knob.step());
        return IntStream.rangeClosed(1, Math.max(up, down))
                .boxed()
                .flatMapToInt(step -> IntStream.of(step, -step).filter(each -> each <= up && each >= -down))
                .mapToObj(step -> tried(knob, now + step * knob.step()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Flip> tried(Knob knob, double amount) {
        String words = picture.amount(knob) == knob.rest()
                ? knob.done(amount)
                : "with %s at %s".formatted(knob.title(), knob.words(amount));
        return tried(picture.with(knob, amount), words);
    }

    private Optional<Flip> byPlaces() {
        Explainer explainer = new Explainer(classifier.model());
        int[] places = explainer.why(before, before.bestIndex()).mostTelling();
        int plain = rgb(explainer.plainColour());
        return IntStream.rangeClosed(1, places.length / 2)
                .mapToObj(count -> tried(covered(places, count, plain), words(count)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String words(int count) {
        return count == 1
                ? "with the most telling place covered"
                : "with the %d most telling places covered".formatted(count);
    }

    private Played covered(int[] places, int count, int plain) {
        int size = preprocessing.size();
        double width = picture.picture().getWidth();
        double height = picture.picture().getHeight();
        double square = preprocessing.framing() == Framing.CROP ? Math.min(width, height) : Math.max(width, height);
        double left = Math.floor((width - square) / 2) - width / 2;
        double top = Math.floor((height - square) / 2) - height / 2;
        List<Point> corners = IntStream.range(0, count)
                .mapToObj(i -> new Point(
                        (left + places[i] % size * square / size) / picture.unit(),
                        (top + places[i] / size * square / size) / picture.unit()))
                .toList();
        return picture.covered(corners, square / size / picture.unit(), plain);
    }

    private static int rgb(float[] colour) {
        int rgb = 0;
        for (int channel = 0; channel < 3; channel++) {
            float value = colour[channel * colour.length / 3];
            rgb = rgb << 8 | Math.max(0, Math.min(WHITE, Math.round(WHITE * value)));
        }
        return rgb;
    }

    private Optional<Flip> tried(Played changed, String words) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        Answer after = classifier.classify(changed.image());
        String className = after.best().className();
        return className.equals(before.best().className())
                ? Optional.empty()
                : Optional.of(new Flip(changed, words, className, distance(after)));
    }

    private double distance(Answer after) {
        byte[] seen = after.pixels();
        long sum = 0;
        for (int i = 0; i < seen.length; i++) {
            sum += Math.abs((seen[i] & 0xFF) - (before.pixels()[i] & 0xFF));
        }
        return (double) sum / seen.length / WHITE;
    }
}
