package org.hundredfold.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hundredfold.export.WholeFile.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PutAsideTest {
    @TempDir
    Path temp;

    private Path folder;
    private TaughtPictures taught;

    @BeforeEach
    void make() {
        folder = temp.resolve("clothes");
        taught = new TaughtPictures(temp.resolve("taught"));
    }

    private static Content text(String text) {
        return out -> out.write(text.getBytes());
    }

    private List<String> classes() {
        return taught.waiting(folder).stream()
                .map(file -> file.getParent().getFileName().toString())
                .toList();
    }

    @Test
    void theLastWordForAPictureReplacesTheOneBeforeAndUndoBringsThatBack() {
        taught.put(folder, "hat", "x.png", text("a"));
        taught.put(folder, "hat", "y.png", text("b"));

        PutAside last = taught.put(folder, "shoes", "z.png", text("a"));

        assertThat(classes()).containsExactly("hat", "shoes");
        last.takeBack();
        assertThat(classes()).containsExactly("hat", "hat");
        assertThat(taught.waiting(folder).get(0)).hasFileName("x.png").hasContent("a");
    }

    @Test
    void theSamePictureForAnotherFolderStays() {
        taught.put(temp.resolve("shapes"), "hat", "x.png", text("a"));
        taught.put(folder, "shoes", "x.png", text("a"));

        assertThat(taught.waiting(temp.resolve("shapes"))).hasSize(1);
    }

    @Test
    void whatWaitsNoLongerIsNotBroughtBack() {
        taught.put(folder, "hat", "x.png", text("a"));
        PutAside last = taught.put(folder, "shoes", "x.png", text("a"));
        taught.add(folder);

        last.takeBack();

        assertThat(classes()).isEmpty();
        assertThat(folder.resolve("shoes").resolve("x.png")).hasContent("a");
    }
}
