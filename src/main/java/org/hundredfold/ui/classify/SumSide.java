package org.hundredfold.ui.classify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hundredfold.model.AnswerSum;
import org.hundredfold.model.AnswerSum.Term;
import org.hundredfold.model.UnitPicture;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.SignedBar;

/** A class's score as a sum: what each unit of the last hidden layer adds, the largest first, and that it adds up. */
final class SumSide extends VBox {
    private final Label words = Labels.body("");
    private final GridPane rows = new GridPane();
    private final Label total = Labels.section("");
    private final Label score = Labels.section("");

    SumSide(Insights insights) {
        getStyleClass().addAll("column", "sum-side");
        rows.getStyleClass().add("terms");
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        rows.getColumnConstraints().setAll(new ColumnConstraints(), new ColumnConstraints(), bars, numbers);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        words.setMinHeight(USE_PREF_SIZE);
        total.setWrapText(true);
        score.setId("score");
        score.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, Layout.grow(scroll), Layout.row(total, Layout.spacer(), score));
        insights.sum().foundProperty().subscribe(found -> {
            getChildren().forEach(part -> part.setVisible(found != null));
            if (found != null) {
                show(found);
            }
        });
    }

    private void show(Sum found) {
        AnswerSum sum = found.sum();
        NetworkSpec network = found.question().model().parameters().network();
        words.setText(words(sum, found.question(), network));
        rows.getChildren().clear();
        List<Term> first = found.first();
        double rest =
                sum.terms().stream().skip(first.size()).mapToDouble(Term::value).sum();
        double most = DoubleStream.of(sum.bias(), rest, sum.terms().get(0).value(), Double.MIN_NORMAL)
                .map(Math::abs)
                .max()
                .orElseThrow();
        for (int i = 0; i < first.size(); i++) {
            Term term = first.get(i);
            String name = name(network, found.question(), term);
            add(look(found.units().get(i), name), name, term.value() / most, numbers(term));
        }
        int others = sum.terms().size() - first.size();
        String restAsShown = Scores.score(found.restAsShown());
        if (others > 0) {
            add(new Region(), Formats.count(others, "other", "others"), rest / most, restAsShown);
        } else if (!restAsShown.equals(Scores.score(0))) {
            add(new Region(), "Rounding", 0, restAsShown);
        }
        add(new Region(), "Bias", sum.bias() / most, Scores.score(sum.bias()));
        total.setText("Score of " + sum.className());
        score.setText(Scores.score(sum.score()));
    }

    private void add(Node look, String name, double share, String numbers) {
        Label number = Labels.muted(numbers);
        number.getStyleClass().add("number");
        number.setMinWidth(USE_PREF_SIZE);
        SignedBar bar = new SignedBar(share);
        bar.setAccessibleText(name + " " + numbers);
        Label label = Labels.muted(name);
        label.setMinWidth(USE_PREF_SIZE);
        rows.addRow(rows.getRowCount(), look, label, bar, number);
    }

    private static Node look(Optional<UnitPicture> unit, String name) {
        String inWords = name.toLowerCase(Locale.ROOT);
        return unit.<Node>map(picture -> new UnitLook(picture, inWords).enlarging(inWords))
                .orElseGet(Region::new);
    }

    private static String numbers(Term term) {
        return Double.isNaN(term.weight())
                ? "mean %s, adds %s".formatted(Scores.score(term.activation()), Scores.score(term.value()))
                : Scores.product(term.activation(), term.weight(), term.value());
    }

    private static String name(NetworkSpec network, Question question, Term term) {
        return "%s %d".formatted(kind(network, question), term.unit() + 1);
    }

    private static String kind(NetworkSpec network, Question question) {
        List<Layer> hidden = network.layers().subList(0, network.layers().size() - 1);
        if (hidden.isEmpty()) {
            return question.model().preprocessing().frozen().isPresent() ? "Feature" : "Pixel";
        }
        return hidden.stream().anyMatch(Dense.class::isInstance) ? "Unit" : "Map";
    }

    private static String words(AnswerSum sum, Question question, NetworkSpec network) {
        if (network.outputs() == 1) {
            List<String> classes = question.model().classes();
            return "This network has one output, which speaks for %s; the score of %s is the same with the other sign."
                    .formatted(classes.get(1), classes.get(0));
        }
        return "What each unit before the last layer holds, times its weight for %s. All scores together make the probabilities."
                .formatted(sum.className());
    }
}
