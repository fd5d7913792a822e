// Answers the way a screen reader, a keyboard or a test does: by role and name.
import { settle } from './settle.mjs';
import { assessedLabel, choiceLabel, fieldName, question, say, yesLabel } from './words.mjs';

export function hand(page, language) {
    // As a person does: what the last step has changed is seen before the next one. A button that moves
    // between a press and its release is not pressed.
    const click = async (found) => {
        await settle(page);
        await found.click();
    };
    const inGroup = (group, name) =>
        page.getByRole('radiogroup', { name: group, exact: true })
            .getByRole('radio', { name, exact: true });
    const button = (name) => page.getByRole('button', { name, exact: true }).first();
    return {
        /// To a screen: by its step, or by the menu where the role has none for it.
        async go(screen) {
            const name = say(`page_step_${screen}`, language);
            await settle(page);
            if (await button(name).count() === 0) await click(button(say('page_menu', language)));
            await click(button(name));
        },
        press: (name) => click(button(name)),
        choose: (group, name) => click(inGroup(group, name)),
        type: (name, text) => page.getByLabel(name, { exact: true }).fill(text),
        tick: (name) => click(page.getByRole('checkbox', { name, exact: true })),
        field: (name) => page.getByRole('textbox', { name, exact: true }),
        status: () => page.getByRole('status'),
        language,
    };
}

/// Fills the form of the facts screen, whichever way `how` presses and types.
export async function answer(how, person) {
    const { language } = how;
    for (const [id, value] of Object.entries(person.choices)) {
        await how.choose(question(id, language), choiceLabel(id, value, language));
    }
    for (const [id, text] of Object.entries(person.hours)) await how.type(fieldName(id, language), text);
    for (const [id, yes] of Object.entries(person.assessed ?? {})) {
        await how.choose(fieldName(id, language), assessedLabel(yes, language));
    }
    for (const [id, yes] of Object.entries(person.answers)) {
        await how.choose(question(id, language), yesLabel(yes, language));
    }
}

export async function begin(how) {
    await how.press(say('page_begin', how.language));
}
