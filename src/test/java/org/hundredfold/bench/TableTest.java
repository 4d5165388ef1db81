package org.hundredfold.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private final Table table =
            new Table("Times", List.of("way", "us"), List.of(List.of("nested loops", "2.05"), List.of("fused", "0.3")));

    @Test
    void asTextTheColumnsAreAligned() {
        assertThat(table.text()).isEqualTo("""
                        Times
                        way             us
                        nested loops  2.05
                        fused          0.3
                        """);
    }

    @Test
    void asMarkdownFiguresAreAlignedRight() {
        assertThat(table.markdown()).isEqualTo("""
                        **Times**

                        | way          |   us |
                        | ------------ | ---: |
                        | nested loops | 2.05 |
                        | fused        |  0.3 |
                        """);
    }
}
