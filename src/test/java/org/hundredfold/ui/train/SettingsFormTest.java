package org.hundredfold.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.NetworkOutline;
import org.hundredfold.train.Preset;
import org.hundredfold.train.PresetChoice;
import org.hundredfold.train.PresetChoices;
import org.hundredfold.train.Recipe;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsFormTest {
    private final SettingsForm form = new SettingsForm();

    @Test
    void theFormStartsWithTheDefaults() {
        assertThat(form.settingsProperty().get()).isEqualTo(TrainingSettings.defaults());
    }

    @ParameterizedTest
    @EnumSource
    void aPresetFillsEveryField(Preset preset) {
        form.epochs.textProperty().set("3");
        form.preset.set(Preset.QUICK);
        form.preset.set(Preset.ACCURATE);
        form.preset.set(preset);

        assertThat(form.settingsProperty().get()).isEqualTo(TrainingSettings.of(preset));
    }

    @Test
    void presetsAreFittedToTheOpenPicturesAndSayWhy() {
        form.preset.set(Preset.ACCURATE);
        form.use(fitted("They are large."));

        assertThat(form.settingsProperty().get().epochs()).isEqualTo(33);
        assertThat(form.reasonProperty().get()).isEqualTo("They are large.");

        form.preset.set(Preset.QUICK);
        assertThat(form.settingsProperty().get().epochs()).isEqualTo(33);
        form.preset.set(Preset.ACCURATE);
        assertThat(form.settingsProperty().get().preprocessing().size()).isEqualTo(20);
    }

    @Test
    void whatTheUserHasChangedStaysWhenPicturesAreOpened() {
        form.batch.textProperty().set("7");
        form.use(fitted("They are large."));

        assertThat(form.settingsProperty().get().batch()).isEqualTo(7);
        assertThat(form.settingsProperty().get().epochs())
                .isEqualTo(TrainingSettings.defaults().epochs());
    }

    @Test
    void aSizeTypedForTheAccuratePresetStaysWhenThePicturesChange() {
        form.use(fitted("They are large."));
        form.preset.set(Preset.ACCURATE);
        form.size.textProperty().set("64");
        assertThat(form.reasonProperty().get()).as("it tells of another size").isEmpty();

        form.use(fitted("They are larger."));

        assertThat(form.settingsProperty().get().preprocessing().size()).isEqualTo(64);
    }

    @Test
    void howTheOpenPicturesWerePreparedStaysWithTheQuickPreset() {
        Preprocessing large = new Preprocessing(64, true, Framing.FIT);
        form.use(large);
        form.use(fitted("They are large."));

        assertThat(form.settingsProperty().get().preprocessing()).isEqualTo(large);
        assertThat(form.settingsProperty().get().epochs()).isEqualTo(33);
    }

    @Test
    void picturesAreVariedAsIsChosenElsewhere() {
        Augmentation turned = new Augmentation(0, 30, 0, false, 0, 0, 0, 0);
        form.augmentationProperty().set(turned);

        assertThat(form.settingsProperty().get().augmentation()).isEqualTo(turned);

        form.preset.set(Preset.ACCURATE);
        assertThat(form.settingsProperty().get().augmentation())
                .as("stays whatever the preset")
                .isEqualTo(turned);
        assertThat(form.isVariedOtherwise()).isTrue();
        assertThat(form.changedProperty().get()).isFalse();
    }

    @Test
    void picturesAreVariedAsThePresetHasItUnlessTheUserChooses() {
        form.preset.set(Preset.ACCURATE);
        assertThat(form.augmentationProperty().get())
                .isEqualTo(TrainingSettings.of(Preset.ACCURATE).augmentation());
        assertThat(form.isVariedOtherwise()).isFalse();

        form.augmentationProperty().set(Augmentation.NONE);
        form.preset.set(Preset.QUICK);
        form.preset.set(Preset.ACCURATE);

        assertThat(form.augmentationProperty().get()).as("turned off").isEqualTo(Augmentation.NONE);
    }

    @Test
    void chosenVariationsDoNotKeepThePresetFromBeingFittedToOtherPictures() {
        form.preset.set(Preset.ACCURATE);
        form.augmentationProperty().set(Augmentation.NONE);

        form.use(fitted("They are large."));

        assertThat(form.settingsProperty().get().epochs()).isEqualTo(33);
        assertThat(form.settingsProperty().get().augmentation()).isEqualTo(Augmentation.NONE);
        assertThat(form.reasonProperty().get()).isEqualTo("They are large.");
    }

    @Test
    void whatWasChangedInThePresetIsToldAndTakenBack() {
        assertThat(form.changedProperty().get()).isFalse();

        form.epochs.textProperty().set("3");
        assertThat(form.changedProperty().get()).isTrue();
        form.epochs.textProperty().set("many");
        assertThat(form.changedProperty().get()).isTrue();

        form.backToPreset();
        assertThat(form.changedProperty().get()).isFalse();
        assertThat(form.settingsProperty().get()).isEqualTo(TrainingSettings.defaults());
    }

    private static PresetChoices fitted(String reason) {
        return new PresetChoices(Stream.of(Preset.values())
                .collect(Collectors.toMap(
                        preset -> preset,
                        preset -> new PresetChoice(
                                TrainingSettings.of(preset)
                                        .withPreprocessing(new Preprocessing(20, false, Framing.CROP))
                                        .toBuilder()
                                        .epochs(33)
                                        .build(),
                                reason))));
    }

    @Test
    void thePreparationOfTheOpenDataIsTakenOver() {
        Preprocessing large = new Preprocessing(64, true, Framing.FIT);
        form.use(large);

        assertThat(form.settingsProperty().get())
                .isEqualTo(TrainingSettings.defaults().withPreprocessing(large));
    }

    @Test
    void whatIsTypedBecomesTheSettings() {
        form.size.textProperty().set(" 16 ");
        form.colour.set(true);
        form.notation.textProperty().set("dense30, dense20 dense10");
        form.learningRate.textProperty().set("0.05");
        form.validation.textProperty().set("20");
        form.seed.textProperty().set("-7");

        TrainingSettings settings = form.settingsProperty().get();
        assertThat(settings.preprocessing().inputs()).isEqualTo(3 * 16 * 16);
        assertThat(settings.hidden()).isEqualTo(List.of(30, 20, 10));
        assertThat(settings.optimizer().learningRate()).isEqualTo(0.05);
        assertThat(settings.validationShare()).isEqualTo(0.2);
        assertThat(settings.seed()).isEqualTo(-7);
    }

    @Test
    void aNetworkMayDoWithoutHiddenLayers() {
        form.notation.textProperty().set("");

        assertThat(form.settingsProperty().get().hidden()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidInWordsAndGoesWhenItIsRight() {
        form.size.textProperty().set("200");
        assertThat(form.problemProperty().get()).isEqualTo("The picture size must be a whole number from 8 to 128.");
        assertThat(form.settingsProperty().get()).isNull();

        form.size.textProperty().set("32");
        assertThat(form.problemProperty().get()).isEmpty();
        assertThat(form.settingsProperty().get()).isNotNull();
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        form.learningRate.textProperty().set("NaN");
        assertThat(form.problemProperty().get()).startsWith("The learning rate must be a number above 0");

        form.learningRate.textProperty().set("0");
        assertThat(form.settingsProperty().get()).isNull();
    }

    @Test
    void layersThatAreNotNumbersAreRefused() {
        form.notation.textProperty().set("dense256, many");
        assertThat(form.problemProperty().get()).startsWith("Layers are written with commas between them, such as");
        assertThat(form.settingsProperty().get()).isNull();

        form.notation.textProperty().set("pool ".repeat(41));
        assertThat(form.problemProperty().get()).endsWith("there can be at most 40.");
    }

    @Test
    void layersThatAreTypedAreDrawnAndThoseThatAreDrawnAreWritten() {
        form.notation.textProperty().set("conv8, pool, dense20");
        assertThat(form.network.layersProperty().get())
                .containsExactly(
                        new Convolution(8, 3, Activation.RELU),
                        new MaxPooling(2),
                        new Dense(20, Activation.RELU, true));
        assertThat(form.notation.textProperty().get())
                .as("is left as it was typed")
                .isEqualTo("conv8, pool, dense20");

        form.network.selectedProperty().set(1);
        form.network.change(new Convolution(8, 5, Activation.TANH));
        assertThat(form.notation.textProperty().get()).isEqualTo("conv8x5,pool,dense20:relu");
        assertThat(form.settingsProperty().get().layers())
                .isEqualTo(form.network.layersProperty().get());
        assertThat(form.network.layersProperty().get().get(0)).isEqualTo(new Convolution(8, 5, Activation.TANH));
    }

    @Test
    void anImpossibleNetworkIsExplainedAtTheLayerAtFaultAndCannotBeTrained() {
        form.notation.textProperty().set("conv8,pool8,pool8,dense20");

        String sentence = "A window of 8 x 8 does not fit into maps of 3 x 3: use fewer or smaller pooling layers, or"
                + " larger pictures.";
        assertThat(form.problemProperty().get()).isEqualTo(sentence);
        assertThat(form.network.outlineProperty().get().fault()).contains(new NetworkOutline.Fault(2, sentence));
        assertThat(form.settingsProperty().get()).isNull();

        form.size.textProperty().set("64");
        assertThat(form.problemProperty().get()).isEmpty();
        assertThat(form.settingsProperty().get()).isNotNull();
    }

    @Test
    void theNetworkFitsToTheClassesOfTheOpenData() {
        form.fit(List.of("a", "b", "c", "d", "e"), 100);

        assertThat(form.network.outlineProperty().get().parameters()).isEqualTo(784 * 256 + 256 + 256 * 5 + 5);
    }

    @Test
    void theRecipeBecomesTheSettings() {
        form.recipe.weightDecay.textProperty().set("0.05");
        form.recipe.warmUp.textProperty().set("2.5");
        form.recipe.labelSmoothing.textProperty().set("10");
        form.recipe.cosine.set(true);
        form.recipe.standardise.set(true);
        form.recipe.balanced.set(true);

        TrainingSettings settings = form.settingsProperty().get();
        assertThat(settings.recipe()).isEqualTo(new Recipe(true, 0.025, true, 0.1, true));
        assertThat(settings.optimizer().weightDecay()).isEqualTo(0.05);

        form.preset.set(Preset.ORIGINAL);
        form.use(settings);
        assertThat(form.settingsProperty().get()).isEqualTo(settings);

        form.recipe.warmUp.textProperty().set("60");
        assertThat(form.problemProperty().get()).isEqualTo("The warm-up must be a percentage from 0 to 50.");
    }
}
