// The page where zicha-host serves it opens without the host from the second time on.
import { answer, begin } from '../browser/by_twin.mjs';
import { expect } from '../browser/harness.mjs';
import { persons } from '../browser/persons.mjs';
import { startHost } from '../host/program.mjs';

export async function testInstalled({ test, open }) {
    await test('the page from the host opens without it from then on', async () => {
        const host = await startHost();
        const address = `http://localhost:${host.port}/`;
        const { page: first } = await open(address, { rules: 'jiaxing-2025' });
        await first.evaluate(async () => {
            const { active } = await navigator.serviceWorker.ready;
            while (active.state !== 'activated') await new Promise((resolve) => { setTimeout(resolve, 20); });
        });
        await host.stop();
        const { how } = await open(address, { rules: 'jiaxing-2025' });
        await begin(how);
        await answer(how, persons[4]);
        expect(await how.verdict(), persons[4].verdict, 'the verdict');
    });
}
