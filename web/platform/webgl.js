// The WebGL2 renderer: one upload of vertices and of indices a frame, one call a clip rectangle.
//
// A vertex is ImGui's, as host.def has it. The only textures are the glyph atlas' coverage, one byte a
// pixel.

import * as command from '../../build/generated/web/platform/host/command.mjs';
import * as vertex from '../../build/generated/web/platform/host/vertex.mjs';

const vertexSource = `#version 300 es
layout(location=3) in vec2 scale;
layout(location=0) in vec2 position;
layout(location=1) in vec2 place;
layout(location=2) in vec4 colour;
out vec2 at;
out vec4 tint;
void main() {
    at = place;
    tint = colour;
    gl_Position = vec4(position * scale + vec2(-1, 1), 0, 1);
}`;

const fragmentSource = `#version 300 es
precision mediump float;
uniform sampler2D atlas;
in highp vec2 at;
in vec4 tint;
out vec4 result;
void main() {
    result = vec4(tint.rgb, tint.a * texture(atlas, at).r);
}`;

// The scale is a constant attribute rather than a uniform: asking where a uniform is waits until
// the shaders are compiled, and nothing else at boot has to.
const scaleAttribute = 3;

/// Null where there is no WebGL2.
export function createWebGL(canvas) {
    const gl = canvas.getContext('webgl2', {
        alpha: false, antialias: false, depth: false, stencil: false, powerPreference: 'low-power',
    });
    if (!gl) return null;
    const textures = new Map();

    function compile(type, source) {
        const shader = gl.createShader(type);
        gl.shaderSource(shader, source);
        gl.compileShader(shader);
        return shader;
    }

    function prepare() {
        textures.clear();
        const program = gl.createProgram();
        gl.attachShader(program, compile(gl.VERTEX_SHADER, vertexSource));
        gl.attachShader(program, compile(gl.FRAGMENT_SHADER, fragmentSource));
        gl.linkProgram(program);
        gl.useProgram(program);
        gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
        gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
        for (let index = 0; index < 3; index++) gl.enableVertexAttribArray(index);
        gl.vertexAttribPointer(0, 2, gl.FLOAT, false, vertex.size, vertex.pos);
        gl.vertexAttribPointer(1, 2, gl.FLOAT, false, vertex.size, vertex.uv);
        gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, vertex.size, vertex.col);
        gl.enable(gl.BLEND);
        gl.enable(gl.SCISSOR_TEST);
        gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
        gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
        // A triangle without area: the driver builds its pipeline now, while the page still starts.
        gl.bufferData(gl.ARRAY_BUFFER, 3 * vertex.size, gl.STREAM_DRAW);
        gl.drawArrays(gl.TRIANGLES, 0, 3);
        gl.flush();
    }
    return {
        prepare, // at first, too

        /// Makes texture `id` anew (whole), replaces a part of it, or removes it (no width).
        texture(id, x, y, width, height, pixels, pitch, whole) {
            if (!width) {
                gl.deleteTexture(textures.get(id));
                textures.delete(id);
                return;
            }
            if (whole) textures.set(id, gl.createTexture());
            gl.bindTexture(gl.TEXTURE_2D, textures.get(id));
            gl.pixelStorei(gl.UNPACK_ROW_LENGTH, pitch);
            if (whole) {
                gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
                gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
                gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
                gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, width, height, 0, gl.RED,
                    gl.UNSIGNED_BYTE, pixels);
            } else {
                gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RED,
                    gl.UNSIGNED_BYTE, pixels);
            }
        },

        draw(vertices, indices, commands, ground) {
            const { width, height } = canvas;
            gl.viewport(0, 0, width, height);
            gl.vertexAttrib2f(scaleAttribute, 2 / width, -2 / height);
            const part = (shift) => (ground >> shift & 255) / 255;
            gl.scissor(0, 0, width, height);
            gl.clearColor(part(0), part(8), part(16), 1);
            gl.clear(gl.COLOR_BUFFER_BIT);
            gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STREAM_DRAW);
            gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STREAM_DRAW);
            let first = 0;
            for (let at = 0; at < commands.length; at += command.length) {
                const number = (which) => commands[at + which];
                const [left, bottom, count] = [command.left, command.bottom, command.count].map(number);
                gl.bindTexture(gl.TEXTURE_2D, textures.get(number(command.texture)));
                gl.scissor(left, height - bottom, number(command.right) - left, bottom - number(command.top));
                gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, first * 4);
                first += count;
            }
        },
    };
}
