package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hundredfold.train.PictureAnswer;
import org.junit.jupiter.api.Test;

class PackedAnswersTest {
    private static final List<String> CLASSES = List.of("cat", "dog", "Iğdır");

    @Test
    void answersComeBackAsTheyWere() {
        List<PictureAnswer> answers = answers(1_000);

        assertThat(PackedAnswers.unpack(PackedAnswers.pack(answers, CLASSES), CLASSES))
                .isEqualTo(answers);
        assertThat(PackedAnswers.unpack(PackedAnswers.pack(List.of(), CLASSES), CLASSES))
                .isEmpty();
    }

    @Test
    void seventyThousandAnswersTakeThreeMegabytes() {
        assertThat(PackedAnswers.pack(answers(70_000), CLASSES)).hasSizeLessThan(3_000_000);
    }

    private static List<PictureAnswer> answers(int count) {
        Random random = new Random(7);
        byte[] content = new byte[32];
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    random.nextBytes(content);
                    String truth = CLASSES.get(i % 3);
                    return new PictureAnswer(
                            truth + "/" + i + ".png",
                            HexFormat.of().formatHex(content),
                            truth,
                            CLASSES.get(random.nextInt(3)),
                            random.nextFloat());
                })
                .toList();
    }
}
