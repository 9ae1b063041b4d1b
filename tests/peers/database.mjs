// DuckDB in this process, with the few things that the scripts here ask of it.
import {DuckDBInstance} from '@duckdb/node-api';

export class Database {
  #connection;

  static async open(threads) {
    const database = new Database();
    const instance = await DuckDBInstance.create(':memory:', {threads: String(threads)});
    database.#connection = await instance.connect();
    return database;
  }

  async run(sql) {
    await this.#connection.run(sql);
  }

  // Each row an object by column name.
  async rows(sql) {
    const answer = await this.#connection.runAndReadAll(sql);
    return answer.getRowObjectsJson();
  }
}

export const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
export const text = (value) => `'${value.replaceAll("'", "''")}'`;
