package org.hundredfold.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureListTest {
    private final ObjectProperty<DataSet> data = new SimpleObjectProperty<>();
    private final PictureList list = new PictureList(data);

    @TempDir
    Path folder;

    @BeforeEach
    void makePictures() {
        data.set(Stripes.in(folder.resolve("a"), 3));
    }

    @Test
    void theFirstPictureIsSelectedAtFirst() {
        assertThat(list.indexProperty().get()).isZero();
        assertThat(list.selectedProperty().get())
                .isEqualTo(data.get().pictures().get(0));
        assertThat(list.titleProperty().get()).isEqualTo("All pictures");
    }

    @Test
    void aClassShowsItsPicturesOnly() {
        list.labelProperty().set(1);

        assertThat(list.shownProperty().get())
                .hasSize(3)
                .extracting(Picture::label)
                .containsOnly(1);
        assertThat(list.titleProperty().get()).isEqualTo("Class down");
    }

    @Test
    void theSelectedPictureStaysSelectedWhereItIsShown() {
        list.select(4);
        Picture selected = list.selectedProperty().get();

        list.labelProperty().set(1);
        assertThat(list.selectedProperty().get()).isEqualTo(selected);
        assertThat(list.indexProperty().get()).isEqualTo(1);

        list.labelProperty().set(2);
        assertThat(list.selectedProperty().get().label()).isEqualTo(2);
    }

    @Test
    void oneCannotGoBeyondTheEnds() {
        list.move(-1);
        assertThat(list.indexProperty().get()).isZero();

        list.move(100);
        assertThat(list.indexProperty().get()).isEqualTo(8);
    }

    @Test
    void readingTheSameFolderAgainKeepsTheClassAndThePicture() {
        list.labelProperty().set(1);
        list.select(2);
        Picture selected = list.selectedProperty().get();

        data.set(Stripes.in(folder.resolve("a"), 4));

        assertThat(list.labelProperty().get()).isEqualTo(1);
        assertThat(list.selectedProperty().get()).isEqualTo(selected);
        assertThat(list.shownProperty().get()).hasSize(4);
    }

    @Test
    void anotherFolderBeginsWithAllItsPictures() {
        list.labelProperty().set(1);

        data.set(Stripes.in(folder.resolve("b"), 2));

        assertThat(list.labelProperty().get()).isEqualTo(PictureList.ALL);
        assertThat(list.shownProperty().get()).hasSize(6);
    }

    @Test
    void aFileOfAnotherClassCanBeSelectedByItsPath() {
        list.labelProperty().set(0);
        Picture wanted = data.get().pictures().get(7);

        list.select(wanted.file());

        assertThat(list.selectedProperty().get()).isEqualTo(wanted);
    }
}
