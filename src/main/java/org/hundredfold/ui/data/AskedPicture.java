package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.ui.common.FittedView;

/** Shows the picture that was asked for last: at once where it is known, else when it has been read. */
final class AskedPicture {
    final FittedView view = new FittedView();
    private final Thumbnails images;
    private Optional<Thumbnails.Request> request = Optional.empty();

    AskedPicture(Thumbnails images) {
        this.images = images;
    }

    void show(Path file) {
        clear();
        images.known(file)
                .ifPresentOrElse(
                        view::show,
                        () -> request = Optional.of(images.ask(file, image -> image.ifPresent(view::show))));
    }

    /** Shows nothing. */
    void clear() {
        request.ifPresent(Thumbnails.Request::cancel);
        request = Optional.empty();
        view.show(null);
    }
}
