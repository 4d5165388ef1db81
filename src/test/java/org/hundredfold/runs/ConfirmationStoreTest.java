package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.data.Confirmations;
import org.hundredfold.data.Confirmations.Confirmation;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmationStoreTest {
    private static final String CONTENT = "ab".repeat(32);

    @TempDir
    Path home;

    private static Confirmations right(String... pictures) {
        Confirmations all = Confirmations.NONE;
        for (String picture : pictures) {
            all = all.with(picture, Optional.of(new Confirmation(CONTENT, "d'og \"ü\"")));
        }
        return all;
    }

    @Test
    void theyOutliveTheProgramAndTakeThePlaceOfThoseAboutTheSameFolderOnly() {
        try (RunStore store = RunStore.open(home)) {
            store.confirmations().keep(home.resolve("a"), right("x/1.png", "x/'2.png"));
            store.confirmations().keep(home.resolve("b"), right("../val/x/3.png"));
            store.confirmations().keep(home.resolve("c/../a"), right("x/'2.png"));
        }

        try (RunStore store = RunStore.open(home)) {
            assertThat(store.confirmations().of(home.resolve("a"))).isEqualTo(right("x/'2.png"));
            assertThat(store.confirmations().of(home.resolve("b"))).isEqualTo(right("../val/x/3.png"));
            assertThat(store.corrections().of(home.resolve("a"))).isEqualTo(Corrections.NONE);
            store.corrections().keep(home.resolve("a"), Corrections.NONE);
            assertThat(store.confirmations().of(home.resolve("a"))).isEqualTo(right("x/'2.png"));
        }
    }

    @Test
    void theyAreReadFromAHomeThatIsNotWrittenTo() throws Exception {
        try (RunStore store = RunStore.open(home)) {
            store.confirmations().keep(home.resolve("a"), right("x/1.png"));
        }
        byte[] before = Files.readAllBytes(home.resolve("runs.db"));

        assertThat(ConfirmationStore.readOnly(home, home.resolve("a"))).isEqualTo(right("x/1.png"));
        assertThat(home.resolve("runs.db")).hasBinaryContent(before);
        assertThat(ConfirmationStore.readOnly(home.resolve("none"), home)).isEqualTo(Confirmations.NONE);
    }

    @Test
    void aStoreFromBeforeThereWereAnyHasNone() {
        OldStore.ofVersionOneIn(home);

        assertThat(ConfirmationStore.readOnly(home, home)).isEqualTo(Confirmations.NONE);
    }

    @Test
    void oneHoldsForTheSameContentOnly() {
        DataSet data = Stripes.in(home.resolve("stripes"), 3);
        Picture picture = data.pictures().get(0);

        assertThat(Confirmations.NONE
                        .with(picture.relative(), Optional.of(new Confirmation(picture.content(), "across")))
                        .of(picture))
                .contains("across");
        assertThat(Confirmations.NONE
                        .with(picture.relative(), Optional.of(new Confirmation(CONTENT, "across")))
                        .of(picture))
                .isEmpty();
    }
}
