package org.hundredfold.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
    @Test
    void aShareIsWrittenInPercentAndNeverRoundedToAllOrNone() {
        assertThat(Formats.percent(0.976)).isEqualTo("97.6 %");
        assertThat(Formats.percent(1)).isEqualTo("100 %");
        assertThat(Formats.percent(0.99995)).isEqualTo(">99.9 %");
        assertThat(Formats.percent(0)).isEqualTo("0 %");
        assertThat(Formats.percent(0.00001)).isEqualTo("<0.1 %");
        assertThat(Formats.percent(Double.NaN)).isEqualTo("–");
        assertThat(Formats.percents(0.9666, 0.9834)).isEqualTo("96.7 to 98.3 %");
        assertThat(Formats.tick(0.1 + 0.2)).isEqualTo("30 %");
    }

    @Test
    void numbersHaveThreeSignificantDigits() {
        assertThat(Formats.number(0.012345)).isEqualTo("0.0123");
        assertThat(Formats.number(1236)).isEqualTo("1,240");
        assertThat(Formats.number(-0.8)).isEqualTo("-0.8");
        assertThat(Formats.number(0)).isEqualTo("0");
        assertThat(Formats.rate(1236.4)).isEqualTo("1,240 pictures/s");
        assertThat(Formats.bytes(180_400_000)).isEqualTo("180 MB");
    }

    @Test
    void countsKnowOneFromMany() {
        assertThat(Formats.count(1, "picture", "pictures")).isEqualTo("1 picture");
        assertThat(Formats.count(2062, "picture", "pictures")).isEqualTo("2,062 pictures");
    }

    @Test
    void largeCountsAreRounded() {
        assertThat(Formats.roughly(87_888)).isEqualTo("87,888");
        assertThat(Formats.roughly(1_952_340)).isEqualTo("about 1.95 million");
        assertThat(Formats.roughly(2_400_000_000L)).isEqualTo("about 2,400 million");
    }

    @Test
    void theLocaleOfTheComputerChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"tr", "de", "ar-EG", "hi-IN-u-nu-deva"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Formats.percent(0.976)).isEqualTo("97.6 %");
                assertThat(Formats.number(1236.5)).isEqualTo("1,240");
                assertThat(Formats.count(2062)).isEqualTo("2,062");
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
