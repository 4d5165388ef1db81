package org.hundredfold.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lines of comma-separated values as RFC 4180 has them: ended by CR LF, quoted where that is needed. A text that a spreadsheet
 * would take for a formula, for it begins with {@code = + - @} or a control character, gets a {@code '} before it.
 */
public final class Csv {
    private static final String FORMULAS = "=+-@";

    private Csv() {}

    public static String line(List<?> values) {
        return values.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * A line of heads and one for each row, in UTF-8.
     *
     * @param rows values by head; a list is written with semicolons, a map as {@code name=value} like that, null as nothing
     */
    public static byte[] table(List<String> heads, List<Map<String, Object>> rows) {
        StringBuilder table = new StringBuilder(line(heads));
        for (Map<String, Object> row : rows) {
            table.append(line(heads.stream().map(head -> cell(row.get(head))).toList()));
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object cell(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(String::valueOf).collect(Collectors.joining("; "));
        }
        return value == null ? "" : value;
    }

    private static String quoted(Object value) {
        String text = value instanceof Number ? value.toString() : harmless(String.valueOf(value));
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String harmless(String text) {
        return !text.isEmpty() && (text.charAt(0) < ' ' || FORMULAS.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
    }
}
