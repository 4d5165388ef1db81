package org.hundredfold.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsText() {
        assertThat(Csv.line(List.of("=1+1", "+a", "-b", "@c", "d=e", ""))).isEqualTo("'=1+1,'+a,'-b,'@c,d=e,\r\n");
    }

    @Test
    void numbersStayNumbers() {
        assertThat(Csv.line(List.of(-1, -0.5, 3L))).isEqualTo("-1,-0.5,3\r\n");
    }
}
