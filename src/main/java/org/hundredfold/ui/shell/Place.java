package org.hundredfold.ui.shell;

import javafx.scene.Node;
import org.hundredfold.ui.common.Icon;

/** One of the places of the window. */
public record Place(String title, Icon icon, Node view) {}
