package org.hundredfold.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as text.
 *
 * @param title what it shows
 * @param header one word or more per column; the first column is aligned left, all others right
 * @param rows as many cells each as the header has
 */
public record Table(String title, List<String> header, List<List<String>> rows) {
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** For a terminal, columns aligned by spaces. */
    public String text() {
        return title + "\n" + lines(all(), "", "  ", "");
    }

    /** In Markdown, which is aligned for people too. */
    public String markdown() {
        List<List<String>> lines = new ArrayList<>(all());
        lines.add(1, IntStream.range(0, header.size()).mapToObj(this::rule).toList());
        return "**%s**\n\n".formatted(title) + lines(lines, "| ", " | ", " |");
    }

    private List<List<String>> all() {
        List<List<String>> lines = new ArrayList<>(List.of(header));
        lines.addAll(rows);
        return lines;
    }

    private String rule(int column) {
        return column == 0 ? "-".repeat(width(0)) : "-".repeat(width(column) - 1) + ":";
    }

    private String lines(List<List<String>> lines, String begin, String between, String end) {
        return lines.stream()
                .map(line -> IntStream.range(0, header.size())
                        .mapToObj(column -> padded(line.get(column), column))
                        .collect(Collectors.joining(between, begin, end))
                        .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String padded(String cell, int column) {
        String space = " ".repeat(width(column) - cell.length());
        return column == 0 ? cell + space : space + cell;
    }

    private int width(int column) {
        return all().stream().mapToInt(line -> line.get(column).length()).max().orElseThrow();
    }
}
