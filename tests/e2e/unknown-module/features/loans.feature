@req:PRC-002
Feature: Loan kits are asked for by one, approved by another, and come back whole

  @screen
  Scenario: A loan is asked for, approved, handed out and taken back
    Given the ward nurse opens the menu "Loan kits > Loans > My loans"
    When the ward nurse starts a new record
    Then "Carrier" is "House porter"
    And the ward nurse does not see the field "Reason"
    When the ward nurse fills in
      | Purpose  | Urgent                 |
      | Supplier | Bone Works (fictional) |
      | Kit      | Hip revision set       |
    Then "Deposit" is "1,200"
    And the ward nurse cannot save because "Reason"
    When the ward nurse fills in
      | Reason                            | Patient is waiting |
      | "Reference" in "Ward"             | W-1                |
      | "Reference" in "Supplier"         | S-1                |
      | Anything the theatre should know? | Left hip           |
      | "Cold" chain                      | yes                |
      | Temperature                       | -4.5               |
      | Return by                         | in 5 days          |
    And the ward nurse adds to "Trays"
      | Tray          | Quantity | Weight > 10 kg |
      | Acetabulum    | 2        | 12.5           |
      | Broken screws | 1        | 3              |
    And the ward nurse saves it as "the loan"
    And the ward nurse presses "Ask for it"
    And the ward nurse answers "Yes, ask" to the question "Ask the supplier"
    Then the stage is "Asked"
    And the ward nurse cannot press "Approve"
    And the button "Bill it" is greyed out for the ward nurse
    And the ward nurse cannot press "Bill it" because "billed at the end of the month"
    When the ward nurse presses "Checked" in the line "Acetabulum" of "Trays"
    Then "Trays" has the lines
      | Tray          | Quantity | State    |
      | Acetabulum    | 2        | Checked  |
      | Broken screws | 1        | To check |
    When the biomedical lead opens "the loan"
    And the biomedical lead presses "Approve"
    Then "Approved by" is "Leila Biomedlead"
    And "Supplier" is read-only
    When the ward nurse opens "the loan"
    And the ward nurse presses "Hand out..."
    And the ward nurse fills in
      | The head nurse agrees | yes       |
      | Handed to             | Theatre 1 |
    And the ward nurse presses "Hand out"
    Then "Kit" is "Hip revision set"
    When the ward nurse opens "the loan"
    And the ward nurse presses "Take back..."
    Then "Expected trays" is "3"
    When the ward nurse sets "Received trays" to "2"
    And the ward nurse sets "What is missing" to "A tray of screws"
    And the ward nurse presses "Take back"
    Then "What happened" is "A tray of screws"
    When the ward nurse presses "Report and take back"
    Then the stage is "Returned"
    When the biomedical lead opens the menu "Loan kits > Loans > Incidents"
    Then the biomedical lead sees "A tray of screws" in the list

  @screen @four-eyes
  Scenario: Nobody approves a loan of one's own
    Given the biomedical lead opens the menu "Loan kits > Loans > My loans"
    When the biomedical lead starts a new record with
      | Supplier | Joint Tools (fictional) |
    And the biomedical lead adds to "Trays"
      | Tray      | Quantity |
      | Knee tray | 1        |
    And the biomedical lead saves it as "the own loan"
    And the biomedical lead presses "Ask for it"
    And the biomedical lead answers "Yes, ask" to the question "Ask the supplier"
    Then the biomedical lead cannot press "Approve" because "Who asked for a loan cannot approve it"
    And the stage is "Asked"

  @screen
  Scenario: A refusal tells what to do instead
    Given the ward nurse opens the menu "Loan kits > Loans > My loans"
    When the ward nurse starts a new record
    And the ward nurse adds to "Trays"
      | Tray      | Quantity |
      | Knee tray | 1        |
    And the ward nurse saves it as "the bare loan"
    And the ward nurse presses "Ask for it", is told "Ask the supplier" and answers "Yes, ask"
    And the biomedical lead opens "the bare loan"
    Then the biomedical lead cannot press "Approve" because "A loan without a supplier cannot be approved"
    When the biomedical lead presses "Approve", is told "without a supplier" and answers "Look at the suppliers"
    Then the biomedical lead sees "Bone Works (fictional)" in the list

  Scenario: A loan is its requester's business, and the app is not everybody's
    Given the ward nurse opens the menu "Loan kits > Loans > Urgent loans"
    When the ward nurse starts a new record
    Then "Purpose" is "Urgent"
    And "Reason" is "Patient is waiting"
    When the ward nurse sets "Supplier" to "Joint Tools (fictional)"
    And the ward nurse saves it as "the ward's loan"
    Then the technician cannot open "the ward's loan"
    And the ward nurse does not see the field "Note for managers"
    And the ward nurse does not see the menu "Loan kits > Kits > To type"
    And the storekeeper does not see the menu "Loan kits > Loans"
    When the biomedical lead opens "the ward's loan"
    Then the biomedical lead sees the field "Note for managers"

  Scenario: What is not brought back is followed up by itself
    Given the ward nurse opens the menu "Loan kits > Loans > My loans"
    When the ward nurse starts a new record with
      | Supplier                  | Joint Tools (fictional) |
      | "Reference" in "Supplier" | S-2                     |
      | Return by                 | 3 days ago              |
    And the ward nurse adds to "Trays"
      | Tray      |
      | Knee tray |
    And the ward nurse saves it as "the late loan"
    And the ward nurse presses "Ask for it"
    And the ward nurse answers "Yes, ask" to the question "Ask the supplier"
    And the biomedical lead opens "the late loan"
    And the biomedical lead presses "Approve"
    And the biomedical lead presses "Hand out..."
    And the biomedical lead sets "Handed to" to "Theatre 2"
    And the biomedical lead presses "Hand out"
    Then the stage is "In use"
    And "Priority" is "Normal"
    When the system runs the scheduled action "Loans: follow up what is late"
    And the biomedical lead opens "the late loan"
    Then "Priority" is "Very high"

  Scenario: A kit has one code, and is moved on by its stages
    Given the biomedical lead opens the menu "Loan kits > Kits > By stage"
    When the biomedical lead starts a new record with
      | Kit  | Shoulder set |
      | Code | HIP-1        |
    Then the biomedical lead cannot save because "Another kit has this code already"
    When the biomedical lead sets "Code" to "SHO-1"
    And the biomedical lead saves it as "the shoulder set"
    And the biomedical lead moves it to the stage "Lent out"
    Then the stage is "Lent out"
    And the ward nurse cannot set "Code" to "X"
    And the ward nurse cannot press "Lock"
    When the biomedical lead presses "Lock"
    And the biomedical lead answers "Lock it" to the question "Lock this kit?"
    Then the stage is "Locked"
    When the biomedical lead presses "Loans"
    Then the biomedical lead does not see "the shoulder set" in the list

  @screen
  Scenario: A passport asks for what its kit says, bears a colour and is signed
    Given the ward nurse opens the menu "Loan kits > Loans > Passports"
    When the ward nurse starts a new record with
      | Passport            | Passport 1      |
      | Kit                 | Knee set        |
      | Colour of the shelf | Teal            |
      | Colour of the label | #ff8800         |
    And the ward nurse saves
    And the ward nurse fills in
      | Maker               | Bone Works      |
      | Pieces              | 12              |
      | Sealed              | yes             |
      | Washed on           | today           |
      | Class               | Class B         |
      | Marks               | Fragile; Sterile |
    And the ward nurse puts the file "quote.pdf" into "Certificate"
    And the ward nurse signs "Signed by the theatre"
    And the ward nurse saves
    Then "Certificate" is "quote.pdf"
    And "Signed by the theatre" is "signed"
    And "Maker" is "Bone Works"
    And "Pieces" in "In the box" is "12"
    And "Washed on" is "today"
    And "Class" is "Class B"
    And "Marks" is "Fragile; Sterile"
    And "Colour of the shelf" is "Teal"
    And "Wear" is read-only
