package org.hundredfold.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes frames one after the other as an animated GIF that starts over at its end. All frames share one palette. */
public final class AnimatedGif implements AutoCloseable {
    private static final int RGB = 0xFFFFFF;
    private static final byte[] FOREVER = {1, 0, 0};

    private final int[] palette;
    private final IndexColorModel colors;
    private final Map<Integer, Byte> nearest = new HashMap<>();
    private final ImageOutputStream out;
    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("gif").next();
    private boolean begun;

    /** @param palette at most 256 colours, 0xRRGGBB; every pixel gets the nearest of them */
    public AnimatedGif(OutputStream out, int[] palette) throws IOException {
        this.palette = palette.clone();
        colors = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        this.out = ImageIO.createImageOutputStream(out);
        writer.setOutput(this.out);
        writer.prepareWriteSequence(null);
    }

    /**
     * Adds a frame.
     *
     * @param hundredths of a second that it stays; programs make less than 2 longer
     */
    public void add(BufferedImage frame, int hundredths) throws IOException {
        BufferedImage indexed = indexed(frame);
        // createFromRenderedImage would take Java's own palette for that of the image.
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(indexed), null);
        String format = metadata.getNativeMetadataFormatName();
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
        child(root, "ImageDescriptor").setAttribute("interlaceFlag", "FALSE");
        child(root, "GraphicControlExtension").setAttribute("delayTime", Integer.toString(hundredths));
        if (!begun) {
            begun = true;
            child(root, "ApplicationExtensions").appendChild(repeat());
        }
        metadata.setFromTree(format, root);
        writer.writeToSequence(new IIOImage(indexed, null, metadata), null);
    }

    /** Tells, before the first frame, that the film starts over. */
    private static IIOMetadataNode repeat() {
        IIOMetadataNode repeat = new IIOMetadataNode("ApplicationExtension");
        repeat.setAttribute("applicationID", "NETSCAPE");
        repeat.setAttribute("authenticationCode", "2.0");
        repeat.setUserObject(FOREVER);
        return repeat;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode child = new IIOMetadataNode(name);
        root.appendChild(child);
        return child;
    }

    private BufferedImage indexed(BufferedImage frame) {
        int width = frame.getWidth();
        int height = frame.getHeight();
        int[] pixels = frame.getRGB(0, 0, width, height, null, 0, width);
        byte[] indices = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indices[i] = i > 0 && pixels[i] == pixels[i - 1] ? indices[i - 1] : nearest(pixels[i] & RGB);
        }
        BufferedImage indexed = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colors);
        indexed.getRaster().setDataElements(0, 0, width, height, indices);
        return indexed;
    }

    private byte nearest(int color) {
        return nearest.computeIfAbsent(color, wanted -> {
            int best = 0;
            for (int i = 1; i < palette.length; i++) {
                if (distance(palette[i], wanted) < distance(palette[best], wanted)) {
                    best = i;
                }
            }
            return (byte) best;
        });
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return red * red + green * green + blue * blue;
    }

    /** Ends the file; the stream below stays open. */
    @Override
    public void close() throws IOException {
        writer.endWriteSequence();
        out.close();
        writer.dispose();
    }
}
