module github.com/perencanaan-id/perencanaan/examples/skema

go 1.25

require (
	github.com/perencanaan-id/perencanaan v0.0.0
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
	gopkg.in/yaml.v3 v3.0.1
)

require (
	github.com/shopspring/decimal v1.6.0 // indirect
	golang.org/x/text v0.14.0 // indirect
)

replace github.com/perencanaan-id/perencanaan => ../..
