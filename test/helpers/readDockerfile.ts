import { readFileSync } from 'node:fs';

export interface Instruction {
  readonly name: string;
  readonly value: string;
}

/** The stages of a Dockerfile, each as its instructions; lines that go on are joined. https://docs.docker.com/reference/dockerfile/ */
export function readDockerfile(file: string): readonly (readonly Instruction[])[] {
  const text = readFileSync(file, 'utf8').replace(/\\\n\s*/g, '');
  const instructions = [...text.matchAll(/^([A-Z]+) (.+)$/gm)].map(([, name, value]) => ({ name: name!, value: value! }));
  return instructions.reduce<Instruction[][]>((stages, instruction) => {
    if (instruction.name === 'FROM') stages.push([]);
    stages.at(-1)?.push(instruction);
    return stages;
  }, []);
}
