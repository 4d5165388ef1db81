package org.hundredfold.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of documentation by its headings, as browsers link to them; each has its lines, without those of headings below. */
record Page(Map<String, List<String>> sections) {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(#([^)]+)\\)");

    static Page read(Path file) throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.matches("#+ .*")) {
                section = new ArrayList<>();
                String words = line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT);
                sections.put(words.replace(' ', '-'), section);
            } else {
                section.add(line);
            }
        }
        return new Page(sections);
    }

    List<String> lines(String section) {
        return sections.getOrDefault(section, List.of());
    }

    /** Of a section and of those that it points to, the first cells of its tables' rows. */
    String firstCells(String section) {
        Stream<String> linked = lines(section).stream()
                .filter(line -> !line.startsWith("|"))
                .flatMap(line -> links(line).flatMap(anchor -> lines(anchor).stream()));
        return Stream.concat(lines(section).stream(), linked)
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split(" \\| ")[0])
                .collect(Collectors.joining("\n"));
    }

    /**
     * Whether a section tells of a field of JSON, or of parts of it: in its tables, in those of sections that its text points to, or
     * under a field whose row points to the section that does.
     */
    boolean tells(String section, String field) {
        return paths(section)
                .anyMatch(path -> path.startsWith(field + ".")
                        || path.startsWith(field + "[]")
                        || pattern(path).matcher(field).matches());
    }

    private Stream<String> paths(String section) {
        return lines(section).stream().flatMap(line -> {
            if (!line.startsWith("|")) {
                return links(line).flatMap(this::paths);
            }
            List<String> paths = all(CODE, line.split(" \\| ")[0]).toList();
            Stream<String> below = paths.stream()
                    .flatMap(path -> links(line).flatMap(this::paths).map(field -> path + "." + field));
            return Stream.concat(paths.stream(), below);
        });
    }

    private static Stream<String> links(String line) {
        return all(LINK, line);
    }

    private static Stream<String> all(Pattern pattern, String line) {
        return pattern.matcher(line).results().map((MatchResult result) -> result.group(1));
    }

    /** NAME stands for whatever there is. */
    private static Pattern pattern(String path) {
        return Pattern.compile(Pattern.quote(path).replace("NAME", "\\E.+\\Q"));
    }

    /** Of all values in an answer that hold no others: their fields, such as {@code runs[].name}. */
    static Stream<String> fields(String path, JsonNode value) {
        if (value.isObject() && !value.isEmpty()) {
            return value.properties().stream()
                    .flatMap(field ->
                            fields(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue()));
        }
        if (value.isArray() && !value.isEmpty()) {
            List<JsonNode> items = new ArrayList<>();
            value.forEach(items::add);
            return items.stream().flatMap(item -> fields(path + "[]", item)).distinct();
        }
        return Stream.of(path);
    }
}
