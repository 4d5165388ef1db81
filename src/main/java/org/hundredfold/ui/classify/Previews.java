package org.hundredfold.ui.classify;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.hundredfold.ui.common.Newest;

/** Looks at one picture after the other in the background, so that the strip can show them all with their answers. */
final class Previews {
    /** Pixels along the longer side. */
    private static final int SIDE = 128;

    private final Newest background;
    private final Executor window;
    private volatile List<Subject> wanted = List.of();

    Previews(Newest background, Executor window) {
        this.background = background;
        this.window = window;
    }

    /** Gives a preview to each subject that has none by this network; what an earlier call left to do is dropped. */
    void update(List<Subject> subjects, Optional<Network> network) {
        List<Subject> outdated =
                subjects.stream().filter(subject -> !isBy(network, subject)).toList();
        wanted = outdated;
        background.execute(() -> outdated.stream()
                .takeWhile(subject -> wanted == outdated)
                .forEach(subject -> {
                    Result preview = Result.of(subject, network, SIDE);
                    window.execute(() -> subject.previewProperty().set(preview));
                }));
    }

    private static boolean isBy(Optional<Network> network, Subject subject) {
        Result preview = subject.previewProperty().get();
        return preview != null && preview.network().equals(network);
    }
}
