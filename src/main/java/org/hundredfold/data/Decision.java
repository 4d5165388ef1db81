package org.hundredfold.data;

import java.util.Optional;

/**
 * What the user decided about a picture of a data set, carried out.
 *
 * @param picture its path, see {@link Picture#relative()}
 * @param content hex SHA-256 of the file
 * @param from the class that its folder says
 * @param to the class that it was moved to; empty if it was left out
 */
public record Decision(String picture, String content, String from, Optional<String> to) {}
