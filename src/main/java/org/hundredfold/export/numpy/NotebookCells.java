package org.hundredfold.export.numpy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a Jupyter notebook (nbformat 4.5) of a script: {@code # %%} begins a cell of code, {@code # %% [markdown]} one of text
 * in comments.
 */
final class NotebookCells {
    private static final Pattern CELL =
            Pattern.compile("^# %%( \\[markdown\\])?\\n(.*?)(?=^# %%|\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    private NotebookCells() {}

    static Map<String, Object> notebook(String script) {
        List<Map<String, Object>> cells = CELL.matcher(script)
                .results()
                .map(cell -> cell.group(1) == null ? code(cell.group(2).strip()) : text(cell.group(2)))
                .toList();
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).put("id", "cell-" + (i + 1));
        }
        Map<String, Object> notebook = new LinkedHashMap<>();
        notebook.put("cells", cells);
        notebook.put(
                "metadata",
                ordered("kernelspec", kernel(), "language_info", ordered("file_extension", ".py", "name", "python")));
        notebook.put("nbformat", 4);
        notebook.put("nbformat_minor", 5);
        return notebook;
    }

    private static Map<String, Object> ordered(String first, Object value, String second, Object other) {
        return new TreeMap<>(Map.of(first, value, second, other));
    }

    private static Map<String, Object> kernel() {
        return ordered("display_name", "Python 3", "name", "python3");
    }

    private static Map<String, Object> code(String source) {
        Map<String, Object> cell = cell("code", source);
        cell.put("execution_count", null);
        cell.put("outputs", List.of());
        return cell;
    }

    private static Map<String, Object> text(String comment) {
        Stream<String> lines = comment.strip().lines().map(line -> line.replaceFirst("^# ?", ""));
        return cell("markdown", String.join("\n", lines.toList()));
    }

    private static Map<String, Object> cell(String type, String source) {
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("cell_type", type);
        cell.put("id", "");
        cell.put("metadata", Map.of());
        cell.put("source", source);
        return cell;
    }
}
