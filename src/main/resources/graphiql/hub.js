// Opens GraphiQL with one tab for each example; what a visitor changes stays in the visitor's browser.
fetch("/graphiql/examples.json")
  .then((answer) => answer.json())
  .then((examples) => {
    const fetcher = GraphiQL.createFetcher({ url: "/graphql" });
    const tabs = examples.map((query) => ({ query }));
    const page = React.createElement(GraphiQL, { fetcher, defaultTabs: tabs, shouldPersistHeaders: false });
    ReactDOM.createRoot(document.getElementById("graphiql")).render(page);
  });
