package org.hundredfold.ui.common;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as the window writes them: English whatever the locale, three significant digits, a space before the unit. */
public final class Formats {
    private static final int MILLION = 1_000_000;

    private Formats() {}

    /** A share in [0, 1] such as {@code 97.6 %}. Never rounded up to all or down to none: {@code >99.9 %}, {@code <0.1 %}. */
    public static String percent(double share) {
        if (Double.isNaN(share)) {
            return "–";
        }
        if (share == 0 || share == 1) {
            return share == 0 ? "0 %" : "100 %";
        }
        if (share < 0.0005 || share >= 0.9995) {
            return share < 0.0005 ? "<0.1 %" : ">99.9 %";
        }
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** A round share at an axis, such as {@code 70 %} and {@code 2.5 %}. */
    public static String tick(double share) {
        return number(100 * share) + " %";
    }

    /** A range of shares such as {@code 96.7 to 98.3 %}. */
    public static String percents(double low, double high) {
        return String.format(Locale.ROOT, "%.1f to %.1f %%", 100 * low, 100 * high);
    }

    /** A count such as {@code 2,062}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A count with its noun, such as {@code 1 picture} and {@code 2,062 pictures}. */
    public static String count(long count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    /** A count that nobody reads to the last digit, such as {@code 87,888} and {@code about 1.95 million}. */
    public static String roughly(long count) {
        return count < MILLION ? count(count) : "about %s million".formatted(number((double) count / MILLION));
    }

    /** Three significant digits, such as {@code 0.0123}, {@code 97.6} and {@code 1,240}; a dash for not a number. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "-∞";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
        return new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(rounded);
    }

    /** The same with its sign, whichever it is; what is too small to be written is 0. */
    public static String signed(double value) {
        String number = number(Math.abs(value));
        if (number.equals("0")) {
            return number;
        }
        return value > 0 ? "+" + number : value < 0 ? "−" + number : number;
    }

    /** A speed such as {@code 1,240 pictures/s}. */
    public static String rate(double perSecond) {
        return number(perSecond) + " pictures/s";
    }

    /** A size such as {@code 180 MB}, in steps of 1,000. */
    public static String bytes(long bytes) {
        String[] units = {"bytes", "kB", "MB", "GB", "TB"};
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return number(value) + " " + units[unit];
    }

    /** The text as a sentence or a heading begins. */
    public static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
