package org.hundredfold.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RunWordsTest {
    private static final Instant NEW_YEARS_EVE = Instant.parse("2025-12-31T23:59:00Z");

    @Test
    void aDateOfThisYearIsToldWithoutTheYear() {
        assertThat(RunWords.shortDate(NEW_YEARS_EVE, Year.of(2025), ZoneOffset.UTC))
                .isEqualTo("31 Dec, 23:59");
    }

    @Test
    void aDateOfAnotherYearIsToldWithItsYearInPlaceOfTheTime() {
        assertThat(RunWords.shortDate(NEW_YEARS_EVE, Year.of(2026), ZoneOffset.UTC))
                .isEqualTo("31 Dec 2025");
    }

    @Test
    void whichYearItIsDependsOnTheZone() {
        assertThat(RunWords.shortDate(NEW_YEARS_EVE, Year.of(2026), ZoneOffset.ofHours(1)))
                .isEqualTo("1 Jan, 00:59");
    }
}
