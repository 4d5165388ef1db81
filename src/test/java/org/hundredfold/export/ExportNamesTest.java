package org.hundredfold.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hundredfold.export.tables.MetricsExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportNamesTest {
    private final RunExport csv = new MetricsExport();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "hands-3, hands-3.csv",
        "Hände & Füße, Hände & Füße.csv",
        "../../etc/passwd, -..-etc-passwd.csv",
        "'a:b*c?', a-b-c-.csv",
        "'...', run.csv",
        "' ', run.csv"
    })
    void aFileIsCalledAsTheRunAsFarAsFilesCanBe(String run, String expected) {
        assertThat(ExportNames.free(folder, run, csv)).isEqualTo(folder.resolve(expected));
    }

    @Test
    void aNameThatIsTakenGetsANumber() throws IOException {
        Files.createFile(folder.resolve("hands.csv"));
        Files.createFile(folder.resolve("hands-2.csv"));

        assertThat(ExportNames.free(folder, "hands", csv)).isEqualTo(folder.resolve("hands-3.csv"));
    }

    @Test
    void aVeryLongNameIsCutBetweenCharacters() {
        String name =
                ExportNames.free(folder, "😀".repeat(300), csv).getFileName().toString();

        assertThat(name).isEqualTo("😀".repeat(100) + ".csv");
    }
}
