package org.hundredfold.ui.common;

import java.util.List;

/** What can be decided about the pictures that are meant, wherever they are shown. */
public interface PictureActions {
    /** Leaves them out. */
    void exclude();

    /** Takes back that they are left out. */
    void bringBack();

    /** Asks for a class to move them to. */
    void move();

    /** @param label index into {@link #classes()} */
    void moveTo(int label);

    List<String> classes();
}
