package org.hundredfold.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hundredfold.train.Evaluation;

/** Which classes were taken for which: a line for each true class, a column for each answer. */
record ConfusionTable(Evaluation evaluation) {
    String html() {
        List<String> heads = new ArrayList<>(List.of("True class"));
        heads.addAll(evaluation.classes());
        List<String> rows = IntStream.range(0, evaluation.classes().size())
                .mapToObj(this::row)
                .toList();
        return Html.paragraph("Each line is a true class, each column an answer; the diagonal is right.")
                + Html.table("confusion numbers", heads, rows);
    }

    private String row(int truth) {
        int[] counts = evaluation.confusion()[truth];
        int all = Math.max(1, IntStream.of(counts).sum());
        StringBuilder row = new StringBuilder("<tr><th scope=\"row\">%s</th>"
                .formatted(Html.text(evaluation.classes().get(truth))));
        for (int answer = 0; answer < counts.length; answer++) {
            row.append(String.format(
                    Locale.ROOT,
                    "<td class=\"%s\" style=\"--share:%.3f\">%s</td>",
                    answer == truth ? "right" : "wrong",
                    (double) counts[answer] / all,
                    counts[answer] == 0 ? "" : counts[answer]));
        }
        return row.append("</tr>\n").toString();
    }
}
