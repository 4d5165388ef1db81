package org.hundredfold.export.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Pieces of a page; every text of the user's is escaped, whatever it holds. */
final class Html {
    private Html() {}

    static String text(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default ->
                    escaped.appendCodePoint(
                            Character.isISOControl(letter) && !Character.isWhitespace(letter) ? 0xFFFD : letter);
            }
        });
        return escaped.toString();
    }

    /** @param body of the section, as HTML */
    static String section(String title, String body) {
        return "<section>\n<h2>%s</h2>\n%s</section>\n".formatted(text(title), body);
    }

    static String paragraph(String words) {
        return "<p>%s</p>\n".formatted(text(words));
    }

    /** A line of a table: its cells as HTML, the first of which names it. */
    static String row(List<String> cells) {
        return cells.stream()
                .skip(1)
                .map("<td>%s</td>"::formatted)
                .collect(Collectors.joining("", "<tr><th scope=\"row\">%s</th>".formatted(cells.get(0)), "</tr>\n"));
    }

    /** @param heads texts of the first line */
    static String table(String styleClass, List<String> heads, List<String> rows) {
        String head = heads.isEmpty()
                ? ""
                : heads.stream()
                        .map(each -> "<th scope=\"col\">%s</th>".formatted(text(each)))
                        .collect(Collectors.joining("", "<thead><tr>", "</tr></thead>\n"));
        return "<div class=\"wide\"><table class=\"%s\">\n%s<tbody>\n%s</tbody></table></div>\n"
                .formatted(styleClass, head, String.join("", rows));
    }

    static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f\u00A0%%", 100 * share);
    }
}
