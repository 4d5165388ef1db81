package org.hundredfold.train.doctor;

import java.util.List;
import java.util.Optional;
import org.hundredfold.nn.Activation;
import org.hundredfold.train.doctor.Course.Units;
import org.hundredfold.train.doctor.Finding.Figure;
import org.hundredfold.train.doctor.Finding.Kind;

/** Many hidden ReLU units are 0 for every picture: no gradient passes them, so they stay as they are. */
final class DeadUnitsRule implements Rule {
    /**
     * Of a layer. On pictures that are bright nearly everywhere up to 0.83 die early in trainings with the presets, which go
     * well all the same; of those that large steps spoiled it was 0.97 and more.
     */
    private static final double MANY = 0.95;

    /** The steps that killed them; with smaller ones it is not the learning rate that is to blame. */
    private static final double LARGE_RATIO = 0.1;

    @Override
    public Optional<Finding> look(Course course) {
        return course.units().filter(units -> units.share() > MANY).map(units -> finding(course, units));
    }

    @Override
    public boolean canTell(Course course) {
        return course.units().isPresent();
    }

    private static String sentence(Units units) {
        String one = units.maps() ? "map" : "unit";
        if (units.all() == 1) {
            return "The only %s of hidden layer %d is dead: it answers 0 to each of %d pictures, so it learns nothing any more."
                    .formatted(one, units.layer(), units.pictures());
        }
        return "%d of the %d %ss in hidden layer %d are dead: they answer 0 to each of %d pictures, so they learn nothing any more."
                .formatted(units.dead(), units.all(), one, units.layer(), units.pictures());
    }

    private static Finding finding(Course course, Units units) {
        boolean fast = course.fastest() > LARGE_RATIO;
        return new Finding(
                Kind.DEAD_UNITS,
                course.epoch(),
                sentence(units),
                List.of(
                        new Figure("dead_units", units.dead()),
                        new Figure("units", units.all()),
                        new Figure("hidden_layer", units.layer()),
                        new Figure("pictures", units.pictures()),
                        new Figure(Finding.UPDATE_RATIO, course.fastest())),
                fast ? Rates.lower(course) : Remedy.activation(course.settings(), Activation.TANH));
    }
}
