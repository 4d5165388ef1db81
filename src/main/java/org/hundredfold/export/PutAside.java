package org.hundredfold.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hundredfold.ExplainedException;

/**
 * A picture that was put aside.
 *
 * @param replaced where the same picture waited before, perhaps as another class
 */
public record PutAside(FreeFile copy, List<Path> replaced) {
    public PutAside {
        replaced = List.copyOf(replaced);
    }

    /**
     * Takes it back, and lets what it has replaced wait again; does nothing if it waits no longer.
     *
     * @throws ExplainedException if it has changed since, or cannot be read or deleted; then it stays
     */
    public void takeBack() {
        if (Files.exists(copy.file())) {
            byte[] picture = read();
            copy.takeBack();
            replaced.forEach(
                    file -> FreeFile.named(file.getParent(), file.getFileName().toString(), out -> out.write(picture)));
        }
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(copy.file());
        } catch (IOException e) {
            throw new ExplainedException(
                    "%s cannot be read, so it stays. Check that you may read it.".formatted(copy.file()), e);
        }
    }
}
