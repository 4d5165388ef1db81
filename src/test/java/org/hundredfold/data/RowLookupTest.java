package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowLookupTest {
    @Test
    void theFirstOfEqualRowsIsFound() {
        ByteRows rows = rows(List.of("cat", "", "dog", "cat", "do", ""));
        RowLookup lookup = new RowLookup(rows);

        assertThat(IntStream.range(0, rows.count()).map(row -> lookup.find(rows, row)))
                .containsExactly(0, 1, 2, 0, 4, 1);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        ByteRows others = rows(List.of("c", "catdog", "tdo"));
        RowLookup lookup = new RowLookup(rows(List.of("cat", "dog")));

        assertThat(IntStream.range(0, 3).map(row -> lookup.find(others, row))).containsOnly(-1);
        assertThat(new RowLookup(rows(List.of())).find(others, 0)).isEqualTo(-1);
    }

    @Test
    void manyAreFound() {
        ByteRows rows =
                rows(IntStream.range(0, 50_000).mapToObj(i -> "name" + i).toList());
        RowLookup lookup = new RowLookup(rows);

        assertThat(IntStream.range(0, rows.count()).allMatch(row -> lookup.find(rows, row) == row))
                .isTrue();
    }

    private static ByteRows rows(List<String> texts) {
        return ByteRows.of(texts.size(), i -> texts.get(i).getBytes(StandardCharsets.UTF_8));
    }
}
